package org.tidemark.server.trade.orders.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Staff look through all orders, find some, and take them away as a table. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping(RegisterController.PAGE)
class RegisterController {

    static final String PAGE = "/console/shop/orders";

    /** Where an order without a purchase is shown. */
    static final String DIRECT = PAGE + "/direct/";

    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final int PIECE = 500;
    private static final int LONGEST_WHO = 60;

    private final OrderRegister register;
    private final DirectOrderStore direct;
    private final KeptCommands commands;
    private final AddressBook addresses;

    RegisterController(
            OrderRegister register,
            DirectOrderStore direct,
            KeptCommands commands,
            AddressBook addresses) {
        this.register = register;
        this.direct = direct;
        this.commands = commands;
        this.addresses = addresses;
    }

    @GetMapping
    String page(
            OrderFilter filter,
            @RequestParam(defaultValue = "") String behind,
            HttpServletResponse response,
            Model model) {
        if (!filter.days().isReadable()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        OrderRegister.Piece piece = register.piece(filter, OrderPlace.read(behind), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", piece.rows());
        model.addAttribute("next", piece.next().map(OrderPlace::text).orElse(""));
        model.addAttribute("most", MOST_EXPORTED);
        return "orders/register";
    }

    /** A name or a phone does not belong into an address, where it would be kept: its mark does. */
    @InConsole(value = ConsoleArea.SALES, looks = true)
    @PostMapping("/find")
    String find(OrderFilter filter, @RequestParam(defaultValue = "") String whom) {
        if (TypedText.isEmptyOrLonger(whom, LONGEST_WHO)) {
            Problems.at("whom", "orders.register.whom.needed").orRefuse();
        }
        return "redirect:" + PAGE + filter.marked(register.mark(whom)).query();
    }

    /** Exactly what is filtered; where orders go only for whoever works with them. */
    @Reveals
    @GetMapping("/export." + Downloads.FORMAT)
    ResponseEntity<byte[]> export(
            @PathVariable String format,
            OrderFilter filter,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame) {
        if (!filter.days().isReadable()) {
            return Downloads.unreadable(PAGE + filter.query());
        }
        List<RegisterRow> rows = new ArrayList<>();
        Optional<OrderPlace> behind = Optional.empty();
        do {
            OrderRegister.Piece piece = register.piece(filter, behind, PIECE);
            rows.addAll(piece.rows());
            behind = piece.next();
        } while (behind.isPresent() && rows.size() < MOST_EXPORTED);
        return Downloads.of(
                new RegisterTable(addresses, frame.wording(), staff.does(ConsoleArea.SALES))
                        .of(rows),
                "orders",
                format);
    }

    /** An order that a program or staff gave to the ledger, as the journal has it. */
    @Reveals
    @GetMapping("/direct/{id}")
    String direct(@PathVariable String id, Model model) {
        RegisterRow row =
                Optional.ofNullable(direct.rows(List.of(id)).get(id))
                        .orElseThrow(() -> PageNotFoundException.page(id));
        model.addAttribute("row", row);
        model.addAttribute(
                "order",
                commands.order(id).orElseThrow(() -> PageNotFoundException.page(id)).order());
        return "orders/direct-order";
    }
}
