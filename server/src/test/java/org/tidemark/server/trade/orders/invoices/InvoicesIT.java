package org.tidemark.server.trade.orders.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.web.files.PdfFile;

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

    @Test
    void a_document_that_is_none_costs_nobody_the_number_that_he_typed() {
        String member = world.member("refused-document", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.pay(member, order);
        world.bean(Invoices.class).ask(member, order, Invoice.Kind.PERSONAL, "Person 1", "");
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        int most = PdfFile.MOST_MEGABYTES << 20;
        for (byte[] document : List.of(new byte[0], new byte[most / 2], new byte[most + 1])) {
            Answer refused =
                    staff.upload(
                            "/console/shop/invoices/" + order + "/issue",
                            Map.of(
                                    "_page",
                                    "/console/shop/invoices",
                                    "invoiceNumber",
                                    "25440000000077"),
                            "document",
                            document,
                            "a.pdf");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.http().body())
                    .contains("value=\"25440000000077\"", "id=\"problem\"")
                    .contains(PdfFile.MOST_MEGABYTES + " MB");
        }
        assertThat(world.bean(InvoiceStore.class).find(order).orElseThrow().state())
                .isEqualTo(Invoice.State.ASKED);
    }
}
