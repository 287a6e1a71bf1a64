package org.tidemark.server.trade.suppliers;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.members.SupplierView;
import org.tidemark.server.money.batches.BankLines;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.AccountStatement;
import org.tidemark.server.money.payees.PayeeAccountForm;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;

/** Where staff see what suppliers are owed and where their money goes. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class SupplierMoneyController {

    private static final String HOME = "/console/money/suppliers";
    private static final int MOST = 100;

    private final SupplierPayables payables;
    private final PayeeAccounts accounts;
    private final AccountStatement statement;
    private final BankLines lines;

    SupplierMoneyController(
            SupplierPayables payables,
            PayeeAccounts accounts,
            AccountStatement statement,
            BankLines lines) {
        this.payables = payables;
        this.accounts = accounts;
        this.statement = statement;
        this.lines = lines;
    }

    @GetMapping(HOME)
    String home(Model model) {
        model.addAttribute("suppliers", payables.all());
        model.addAttribute("unnamedFen", payables.unnamedFen());
        model.addAttribute("accounts", accounts.all(PayeeAccounts.supplier("")));
        return "suppliers/home";
    }

    @Reveals
    @GetMapping(HOME + "/{id}")
    String one(
            @PathVariable String id, @RequestParam(defaultValue = "") String before, Model model) {
        SupplierView supplier = find(id);
        String key = PayeeAccounts.supplier(supplier.id());
        model.addAttribute("supplier", supplier);
        model.addAttribute("account", accounts.find(key));
        model.addAttribute("proposed", accounts.proposed(key));
        model.addAttribute("payouts", lines.of(BatchKind.SUPPLIERS, supplier.id(), MOST));
        model.addAttribute("most", MOST);
        model.addAttribute("statement", statement.of(key, before, MOST));
        return "suppliers/one";
    }

    /** Another person has to agree before money goes there. */
    @PostMapping(HOME + "/{id}/account")
    String account(
            @PathVariable String id,
            PayeeAccountForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        SupplierView supplier = find(id);
        String later =
                ProposalForms.told(
                                accounts.propose(
                                        PayeeAccounts.supplier(supplier.id()), form, staff.name()))
                        .key();
        next.addFlashAttribute("done", frame.say(later));
        return "redirect:" + HOME + "/" + supplier.id();
    }

    private SupplierView find(String id) {
        return payables.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
