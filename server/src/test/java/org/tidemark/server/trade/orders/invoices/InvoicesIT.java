package org.tidemark.server.trade.orders.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.returns.Refunding;

/** Invoices of orders, on a real platform. */
class InvoicesIT {

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("invoices");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void an_invoice_is_issued_to_its_buyer_and_marked_when_money_goes_back() {
        String member = world.member("invoiced", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.pay(member, order);
        Invoices invoices = world.bean(Invoices.class);
        invoices.ask(member, order, Invoice.Kind.COMPANY, "Company 1", "91350100m000100y43");
        invoices.issue(
                order,
                "25440000000001",
                "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII),
                "staff:test");

        var document = world.platform.member(member).get("/my/invoices/" + order + "/document");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.http().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        world.bean(Refunding.class).cancelPaid(member, order);
        assertThat(world.bean(InvoiceStore.class).find(order).orElseThrow().redDue()).isTrue();
        assertThat(world.bean(InvoiceStore.class).open(10))
                .extracting(Invoice::orderNumber)
                .contains(order);
    }
}
