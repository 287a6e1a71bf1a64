package org.tidemark.server.people.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.accounts.Phones;

/** People of the tests: phones of their own, and codes as a phone would get them. */
public final class Guests {

    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    private Guests() {}

    /** A phone that nobody has used yet in this process. */
    public static Phone phone() {
        return new Phone("1380001" + NEXT.incrementAndGet());
    }

    /** Puts a known code in the place of the one that was sent. */
    public static String code(TestPlatform platform, Phone phone) {
        Phones phones = platform.bean(Phones.class);
        platform.bean(CodeStore.class)
                .keep(
                        phones.hash(phone),
                        phones.codeHash(phone, "246810"),
                        Instant.now(platform.bean(Clock.class)),
                        PhoneCodes.LIFE,
                        Duration.ZERO,
                        PhoneCodes.TRIES);
        return "246810";
    }

    /** Goes through the one door with the right code; a new phone gets an account. */
    public static Answer enter(TestPlatform platform, Visitor visitor, Phone phone, String next) {
        Answer sent = visitor.post("/sign-in/code", Map.of("phone", phone.digits(), "next", next));
        if (sent.status() != 302) {
            throw new IllegalStateException(sent.status() + " " + sent.http().body());
        }
        return visitor.post("/sign-in", Map.of("code", code(platform, phone), "terms", "true"));
    }

    /** Signs up by the pages, and gives a name. */
    public static Answer join(TestPlatform platform, Visitor visitor, Phone phone, String name) {
        Answer entered = enter(platform, visitor, phone, "/my");
        visitor.post("/my/profile", Map.of("displayName", name, "language", "en"));
        return entered;
    }

    /** A new member, signed in. */
    public static Visitor member(TestPlatform platform, Phone phone, String name) {
        Visitor visitor = platform.visitor();
        Answer joined = join(platform, visitor, phone, name);
        if (joined.status() != 302) {
            throw new IllegalStateException(joined.status() + " " + joined.http().body());
        }
        return visitor;
    }

    public static Account account(TestPlatform platform, Phone phone) {
        return platform.bean(AccountStore.class).findByPhone(phone).orElseThrow();
    }
}
