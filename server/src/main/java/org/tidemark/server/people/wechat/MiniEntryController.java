package org.tidemark.server.people.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;
import org.tidemark.server.people.signup.NewMember;
import org.tidemark.server.people.signup.SignUps;

/** The way in from the mini program: who is known gets a ticket, everybody else shows his phone. */
@RestController
class MiniEntryController {

    private static final String ENGLISH = "en";

    private final MiniDoor door;
    private final MiniProgram program;
    private final MiniPeople people;
    private final WechatUnions unions;
    private final MiniTickets tickets;
    private final AccountStore accounts;
    private final SignIns signIns;
    private final SignUps signUps;

    MiniEntryController(
            MiniDoor door,
            MiniProgram program,
            MiniPeople people,
            WechatUnions unions,
            MiniTickets tickets,
            AccountStore accounts,
            SignIns signIns,
            SignUps signUps) {
        this.door = door;
        this.program = program;
        this.people = people;
        this.unions = unions;
        this.tickets = tickets;
        this.accounts = accounts;
        this.signIns = signIns;
        this.signUps = signUps;
    }

    /** A ticket for whoever is known; nobody has to be, to look. */
    @PostMapping("/wechat/mini/enter")
    ResponseEntity<Map<String, Object>> enter(HttpServletRequest request) {
        return door.answer(
                request,
                asked -> {
                    WechatUser user = door.user(asked);
                    Optional<Account> known = people.member(user.openid()).flatMap(accounts::find);
                    known.ifPresent(account -> unions.bind(account.memberId(), user.unionid()));
                    return known.map(account -> ticket(account, asked, false))
                            .orElse(Map.of("known", false));
                });
    }

    /** By the phone that WeChat has proved: signs in, or up with the terms. */
    @PostMapping("/wechat/mini/join")
    ResponseEntity<Map<String, Object>> join(HttpServletRequest request) {
        return door.answer(request, this::joined);
    }

    private Map<String, Object> joined(MiniAsked asked) {
        if (!asked.yes("terms")) {
            throw new MiniRefusedException(MiniProblem.TERMS);
        }
        String phoneCode = asked.text("phoneCode");
        if (phoneCode.isEmpty()) {
            throw new MiniRefusedException(MiniProblem.PHONE);
        }
        WechatUser user = door.user(asked);
        Phone phone =
                program.phone(phoneCode, user.openid())
                        .orElseThrow(() -> new MiniRefusedException(MiniProblem.PHONE));
        String language = asked.text("language").equals(ENGLISH) ? ENGLISH : "zh";
        Account account =
                accounts.findByPhone(phone)
                        .orElseGet(() ->
                                signUps.joinNowOrLater(
                                        new NewMember(
                                                phone, "", "", language, asked.text("invite"))));
        Map<String, Object> ticket = ticket(account, asked, true);
        people.bind(account.memberId(), user.openid());
        unions.bind(account.memberId(), user.unionid());
        return ticket;
    }

    private Map<String, Object> ticket(Account account, MiniAsked asked, boolean proved) {
        return switch (signIns.into(account)) {
            case SignInResult.In in ->
                    Map.of(
                            "known",
                            true,
                            "ticket",
                            tickets.issue(
                                    new MiniTickets.Entry(
                                            in.account().memberId(), asked.text("next"), proved)));
            case SignInResult.Suspended suspended ->
                    throw new MiniRefusedException(MiniProblem.SUSPENDED);
            case SignInResult.Wrong closed -> throw new MiniRefusedException(MiniProblem.OTHER);
        };
    }
}
