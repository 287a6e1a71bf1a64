package org.tidemark.server.people.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.people.accounts.Person;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.accounts.Phones;
import org.tidemark.server.people.codes.CodeTried;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.tries.Caller;

/** Sign-up and sign-in by code, over HTTP and on the real database. */
class JoinIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void somebody_signs_up_and_the_ledger_knows_him_by_an_opaque_id() {
        Phone phone = Guests.phone();
        Visitor visitor = Guests.member(PLATFORM, phone, "Guest A");
        Account account = Guests.account(PLATFORM, phone);
        assertThat(account.memberId()).matches("m[a-z2-7]{12}");
        assertThat(account.enrolled()).isTrue();
        Answer hub = visitor.get("/my");
        assertThat(hub.status()).isEqualTo(200);
        assertThat(hub.http().body())
                .contains("Guest A", phone.masked(), "/my/wallet", "/courses")
                .doesNotContain(phone.digits());
        assertThat(PLATFORM.get("/api/v1/members/" + account.memberId()).status()).isEqualTo(200);
        Person person = PLATFORM.bean(People.class).find(account.memberId()).orElseThrow();
        assertThat(person.displayName()).isEqualTo("Guest A");
        assertThat(person.verified()).isFalse();
    }

    @Test
    void the_terms_are_not_ticked_and_without_them_nobody_is_made() {
        Phone phone = Guests.phone();
        Visitor visitor = PLATFORM.visitor();
        Answer sent = visitor.post("/sign-in/code", Map.of("phone", phone.digits()));
        assertThat(location(sent)).endsWith("/sign-in/code");
        assertThat(visitor.get("/sign-in/code").http().body())
                .contains("id=\"terms\"")
                .doesNotContain("checked");
        Answer refused =
                visitor.post(
                        "/sign-in",
                        Map.of("code", Guests.code(PLATFORM, phone), "_page", "/sign-in/code"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains("id=\"terms-error\"", "aria-invalid=\"true\"");
        assertThat(PLATFORM.bean(AccountStore.class).findByPhone(phone)).isEmpty();
        assertThat(refused.http().body()).as("the code was right").doesNotContain("id=\"code\"");
        Answer agreed = visitor.post("/sign-in", Map.of("terms", "true"));
        assertThat(agreed.status()).isEqualTo(302);
        assertThat(PLATFORM.bean(AccountStore.class).findByPhone(phone)).isPresent();
    }

    @Test
    void of_two_sign_ups_of_one_phone_at_once_one_account_comes() throws Exception {
        Phone phone = Guests.phone();
        SignUps signUps = PLATFORM.bean(SignUps.class);
        List<String> ids =
                atOnce(8, () -> signUps.join(new NewMember(phone, "", "", "en", "")).memberId());
        assertThat(ids).hasSize(8);
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void a_code_works_once_even_when_it_is_used_twice_at_once() throws Exception {
        Phone phone = Guests.phone();
        String code = Guests.code(PLATFORM, phone);
        PhoneCodes codes = PLATFORM.bean(PhoneCodes.class);
        List<CodeTried> used =
                atOnce(5, () -> codes.use(phone, code, new Caller("test", List.of())));
        assertThat(used).containsOnlyOnce(CodeTried.RIGHT);
    }

    @Test
    void guesses_in_parallel_get_no_more_than_five_tries() throws Exception {
        Phone phone = Guests.phone();
        String code = Guests.code(PLATFORM, phone);
        PhoneCodes codes = PLATFORM.bean(PhoneCodes.class);
        assertThat(atOnce(40, () -> codes.use(phone, "000000", new Caller("test", List.of()))))
                .doesNotContain(CodeTried.RIGHT);
        assertThat(codes.use(phone, code, new Caller("test", List.of())))
                .as("after five wrong tries")
                .isEqualTo(CodeTried.NO_TRIES);
        int left =
                PLATFORM.bean(JdbcClient.class)
                        .sql("SELECT tries_left FROM platform.phone_code WHERE phone_hash = ?")
                        .param(PLATFORM.bean(Phones.class).hash(phone))
                        .query(Integer.class)
                        .single();
        assertThat(left).isZero();
    }

    @Test
    void the_answer_is_the_same_for_a_known_and_an_unknown_phone() {
        Phone known = Guests.phone();
        Guests.member(PLATFORM, known, "Guest K");
        Phone unknown = Guests.phone();
        assertThat(words(known)).isEqualTo(words(unknown));
        assertThat(wrongPassword(known)).isEqualTo(wrongPassword(unknown));
    }

    @Test
    void a_second_code_has_to_wait() {
        Phone phone = Guests.phone();
        Visitor visitor = PLATFORM.visitor();
        visitor.post("/sign-in/code", Map.of("phone", phone.digits()));
        visitor.post("/sign-in/code", Map.of("phone", phone.digits()));
        assertThat(visitor.get("/sign-in/code").http().body()).contains("Wait a minute");
    }

    @Test
    void somebody_signs_in_by_code_and_lands_where_he_wanted() {
        Phone phone = Guests.phone();
        Guests.member(PLATFORM, phone, "Guest B");
        Visitor visitor = PLATFORM.visitor();
        assertThat(visitor.get("/my").status()).isEqualTo(302);
        Answer in = Guests.enter(PLATFORM, visitor, phone, "/my/profile");
        assertThat(location(in)).endsWith("/my/profile");
        assertThat(visitor.get("/my/profile").status()).isEqualTo(200);
    }

    @Test
    void every_step_is_a_page_that_keeps_what_was_wanted() {
        Phone phone = Guests.phone();
        Visitor visitor = PLATFORM.visitor();
        assertThat(location(visitor.get("/sign-in/code"))).endsWith("/sign-in");
        assertThat(visitor.get("/sign-in?next=/s/noodles").http().body())
                .contains("name=\"next\" value=\"/s/noodles\"");
        visitor.post("/sign-in/code", Map.of("phone", phone.digits(), "next", "/s/noodles"));
        assertThat(visitor.get("/sign-in/code?lang=zh").http().body())
                .contains(phone.spaced(), "href=\"/sign-in\"");
        assertThat(visitor.get("/sign-in?lang=en").http().body())
                .as("begun again in the middle")
                .contains("name=\"next\" value=\"/s/noodles\"");
        assertThat(visitor.post("/sign-in", Map.of("code", "1")).status()).isEqualTo(422);
        String code = Guests.code(PLATFORM, phone);
        assertThat(visitor.post("/sign-in", Map.of("code", code)).status()).isEqualTo(422);
        Answer in = visitor.post("/sign-in", Map.of("terms", "true"));
        assertThat(location(in)).endsWith("/s/noodles");
    }

    @Test
    void an_invitation_is_declined_with_one_tap() {
        Account inviter = Guests.account(PLATFORM, joined(Guests.phone()));
        Visitor guest = PLATFORM.visitor();
        guest.get("/i/" + inviter.inviteCode());
        Phone phone = Guests.phone();
        guest.post("/sign-in/code", Map.of("phone", phone.digits(), "next", "/"));
        assertThat(guest.get("/sign-in/code").http().body()).contains("id=\"inviter\"");
        assertThat(location(guest.post("/sign-in/alone", Map.of()))).endsWith("/sign-in/code");
        assertThat(guest.get("/sign-in/code").http().body()).doesNotContain("id=\"inviter\"");
        guest.post("/sign-in", Map.of("code", Guests.code(PLATFORM, phone), "terms", "true"));
        assertThat(Guests.account(PLATFORM, phone).sponsorId()).isEmpty();
    }

    @Test
    void an_enrolment_that_was_cut_off_is_finished_at_the_next_sign_in() {
        Phone phone = Guests.phone();
        Account account = Guests.account(PLATFORM, joined(phone));
        PLATFORM.bean(JdbcClient.class)
                .sql("UPDATE platform.account SET enrolled = false WHERE member_id = ?")
                .param(account.memberId())
                .update();
        Guests.enter(PLATFORM, PLATFORM.visitor(), phone, "/my");
        assertThat(Guests.account(PLATFORM, phone).enrolled()).isTrue();
    }

    @Test
    void an_invitation_binds_its_sender_once() {
        Phone phone = Guests.phone();
        Account inviter = Guests.account(PLATFORM, joined(phone));
        Visitor guest = PLATFORM.visitor();
        Answer page = guest.get("/i/" + inviter.inviteCode());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.http().body())
                .contains("Guest J invites you")
                .doesNotContain(phone.masked());
        Phone guestPhone = Guests.phone();
        Guests.join(PLATFORM, guest, guestPhone, "Guest C");
        Account came = Guests.account(PLATFORM, guestPhone);
        assertThat(came.sponsorId()).isEqualTo(inviter.memberId());
        assertThat(PLATFORM.get("/api/v1/members/" + came.memberId()).text("/sponsor"))
                .isEqualTo(inviter.memberId());
        assertThat(PLATFORM.bean(AccountStore.class).invited(inviter.memberId())).isEqualTo(1);
        assertThat(guest.get("/i/" + came.inviteCode()).http().body()).contains("your own link");
        assertThat(guest.get("/i/" + inviter.inviteCode()).http().body())
                .contains("changes nothing");
        assertThat(PLATFORM.visitor().get("/i/wrongwrong").status()).isEqualTo(404);
        Answer own = guest.get("/my/invite");
        assertThat(own.http().body()).contains("/i/" + came.inviteCode(), "<svg");
    }

    private static Phone joined(Phone phone) {
        Guests.member(PLATFORM, phone, "Guest J");
        return phone;
    }

    private static String words(Phone phone) {
        Visitor visitor = PLATFORM.visitor();
        Answer sent = visitor.post("/sign-in/code", Map.of("phone", phone.digits()));
        Answer answer = visitor.get("/sign-in/code");
        return location(sent)
                + answer.http()
                        .body()
                        .replace(phone.digits(), "")
                        .replace(phone.spaced(), "")
                        .replaceAll("value=\"[^\"]{60,}\"", "");
    }

    private static String wrongPassword(Phone phone) {
        Answer answer =
                PLATFORM.visitor()
                        .post(
                                "/sign-in/password",
                                Map.of("phone", phone.digits(), "password", "not this one"));
        return answer.status()
                + answer.http()
                        .body()
                        .replace(phone.digits(), "")
                        .replaceAll("value=\"[^\"]{60,}\"", "");
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }

    /** Does the same thing so many times, all starting together. */
    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            start.countDown();
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
