package org.tidemark.server.trade.orders.packing;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** What to pack: the pick list, the slips, and the table for their tracking numbers. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping("/console/shop/orders")
class PackingController {

    private static final int AT_ONCE = 100;
    private static final int SLIPS = 40;
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits(ShipmentTable.NUMBER),
                    Column.digits(ShipmentTable.MEMBER),
                    Column.text("goods"),
                    Column.text(ShipmentTable.CARRIER),
                    Column.digits(ShipmentTable.TRACKING));

    private final WaitingParcels parcels;
    private final AddressBook addresses;

    PackingController(WaitingParcels parcels, AddressBook addresses) {
        this.parcels = parcels;
        this.addresses = addresses;
    }

    /** Of the orders that have waited longest. */
    @GetMapping("/pick")
    String pick(@RequestParam(defaultValue = "") String behind, Model model) {
        List<ShopOrder> waiting = parcels.next(behind, AT_ONCE + 1);
        List<ShopOrder> shown = waiting.stream().limit(AT_ONCE).toList();
        model.addAttribute("lines", PickLine.of(shown));
        model.addAttribute("orders", shown.size());
        model.addAttribute("behind", behind);
        model.addAttribute("next", waiting.size() > AT_ONCE ? shown.getLast().number() : "");
        return "orders/pick";
    }

    /** One for each parcel, to be printed. */
    @Reveals
    @GetMapping("/slips")
    String slips(
            @RequestParam(defaultValue = "") String behind,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        List<ShopOrder> waiting = parcels.next(behind, SLIPS + 1);
        List<ShopOrder> shown = waiting.stream().limit(SLIPS).toList();
        model.addAttribute(
                "slips",
                shown.stream()
                        .map(order ->
                                new Slip(
                                        order,
                                        addresses.region(
                                                order.delivery().region(),
                                                frame.wording().language())))
                        .toList());
        model.addAttribute("next", waiting.size() > SLIPS ? shown.getLast().number() : "");
        return "orders/slips";
    }

    /** Orders that wait, to be filled with carriers and tracking numbers. */
    @Reveals
    @GetMapping("/shipments/template." + Downloads.FORMAT)
    ResponseEntity<byte[]> template(
            @PathVariable String format, @RequestParam(defaultValue = "") String behind) {
        List<List<String>> rows =
                parcels.next(behind, AT_ONCE).stream()
                        .map(order ->
                                List.of(order.number(), order.memberId(), goods(order), "", ""))
                        .toList();
        return Downloads.of(new OutTable(COLUMNS, rows), "shipments", format);
    }

    private static String goods(ShopOrder order) {
        return order.goods().stream()
                .filter(line -> line.quantityLeft() > 0)
                .map(line -> line.title().zh() + " × " + line.quantityLeft())
                .collect(Collectors.joining("; "));
    }
}
