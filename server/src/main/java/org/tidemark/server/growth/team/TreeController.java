package org.tidemark.server.growth.team;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff walk through who introduced whom, up and down, one member at a time. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class TreeController {

    static final String PAGE = "/console/people/tree/";

    private static final int MOST_ABOVE = 60;
    private static final int ROWS = 50;

    private final TeamStore store;
    private final AccountStore accounts;

    TreeController(TeamStore store, AccountStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Reveals
    @GetMapping(PAGE + "{id}")
    String tree(
            @PathVariable String id, @RequestParam(defaultValue = "-1") long behind, Model model) {
        if (!store.has(id)) {
            throw PageNotFoundException.member(id);
        }
        List<String> above = store.above(id, MOST_ABOVE + 1);
        List<TeamStore.Below> below = store.below(id, behind, ROWS + 1, TreePage.COUNTED);
        List<TeamStore.Below> shown = below.stream().limit(ROWS).toList();
        Map<String, Account> known =
                accounts.all(shown.stream().map(TeamStore.Below::memberId).toList());
        model.addAttribute(
                "page",
                new TreePage(
                        id,
                        accounts.find(id).map(Account::name).orElse(""),
                        above.stream().limit(MOST_ABOVE).toList(),
                        above.size() > MOST_ABOVE,
                        shown.stream()
                                .map(one ->
                                        new TreePage.Someone(
                                                one.memberId(),
                                                Optional.ofNullable(known.get(one.memberId()))
                                                        .map(Account::name)
                                                        .orElse(""),
                                                TreePage.shown(one.introduced())))
                                .toList(),
                        TreePage.shown(store.belowCount(id, TreePage.COUNTED)),
                        below.size() > ROWS ? shown.getLast().number() : -1));
        return "team/tree";
    }
}
