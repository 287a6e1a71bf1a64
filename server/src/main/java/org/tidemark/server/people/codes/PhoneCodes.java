package org.tidemark.server.people.codes;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.accounts.Phones;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.text.TypedText;

/** One-time codes by which somebody shows that a phone is in his hands. */
@Service
public class PhoneCodes {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(60);
    static final int TRIES = 5;

    private static final Allowance SENT_A_PHONE = Allowance.perDay(10);
    private static final Allowance TRIED_AN_ADDRESS = Allowance.perHour(500);
    private static final String PLATFORM = "all";
    private static final int CODES = 1_000_000;
    private static final int MOST_SHOWN = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(PhoneCodes.class);

    private final CodeStore store;
    private final CodeSender sender;
    private final Phones phones;
    private final KnownDevices devices;
    private final RateLimits limits;
    private final Clock clock;
    private final SmsProperties sms;
    private final boolean demo;
    private final SecureRandom random = new SecureRandom();
    private final Map<Phone, String> shown = new ConcurrentHashMap<>(); // in the demo only

    PhoneCodes(
            CodeStore store,
            CodeSender sender,
            Phones phones,
            KnownDevices devices,
            RateLimits limits,
            Clock clock,
            SmsProperties sms,
            PeopleDemo demo) {
        this.store = store;
        this.sender = sender;
        this.phones = phones;
        this.devices = devices;
        this.limits = limits;
        this.clock = clock;
        this.sms = sms;
        this.demo = demo.on();
    }

    /**
     * Sends a code to a phone, at the wish of somebody.
     *
     * @param worked whether his device solved a puzzle for it, or he is signed in
     */
    public CodeSent send(Phone phone, Caller caller, boolean worked, Language language) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        byte[] phoneHash = phones.hash(phone);
        byte[] codeHash = phones.codeHash(phone, code);
        if (!mayAsk(caller.network(), worked)) {
            return CodeSent.TOO_MANY;
        }
        if (!store.keep(phoneHash, codeHash, clock.instant(), LIFE, PAUSE, TRIES)) {
            return CodeSent.TOO_SOON;
        }
        if (!demo && !maySend(phone, caller)) {
            store.remove(phoneHash, codeHash);
            return CodeSent.TOO_MANY;
        }
        try {
            sender.send(phone, code, language);
        } catch (CodeNotSentException failed) {
            LOG.warn("a code was not sent: {}", failed.getMessage());
            store.remove(phoneHash, codeHash);
            return CodeSent.FAILED;
        }
        remember(phone, code);
        return CodeSent.SENT;
    }

    /** Whatever was sent to a phone is good for nothing any more. */
    public void forget(Phone phone) {
        store.removeAll(phones.hash(phone));
        shown.remove(phone);
    }

    private boolean mayAsk(String address, boolean worked) {
        return worked
                ? limits.tryTake("code-address", address, Allowance.perHour(sms.anAddressAnHour()))
                : limits.tryTake(
                        "code-no-puzzle", address, Allowance.perHour(sms.withoutPuzzleAnHour()));
    }

    /** What a flood would cost is bounded, whatever it comes from. */
    private boolean maySend(Phone phone, Caller caller) {
        // what strangers ask for at somebody's phone is not taken from him
        String who =
                devices.knows(WayIn.phone(phone.digits()), caller) ? "code-known" : "code-phone";
        if (!limits.tryTake(who, phone.digits(), SENT_A_PHONE)) {
            return false;
        }
        boolean allowed =
                limits.tryTake("code-hour", PLATFORM, Allowance.perHour(sms.mostAnHour()))
                        && limits.tryTake("code-day", PLATFORM, Allowance.perDay(sms.mostADay()));
        if (!allowed && limits.tryTake("code-log", PLATFORM, Allowance.perMinute(1))) {
            LOG.error(
                    "no more codes are sent: the platform has used its {} an hour or {} a day"
                            + " (tidemark.sms.most-an-hour, most-a-day)",
                    sms.mostAnHour(),
                    sms.mostADay());
        }
        return allowed;
    }

    /**
     * Uses a code up. Each call takes one of its tries, so that guesses in parallel get no more
     * than guesses in a row.
     *
     * @return right at most once for each code
     */
    public CodeTried use(Phone phone, String typed, Caller caller) {
        if (!limits.tryTake("code-tried", caller.network(), TRIED_AN_ADDRESS)) {
            return CodeTried.TOO_MANY_TRIES;
        }
        byte[] phoneHash = phones.hash(phone);
        byte[] given = phones.codeHash(phone, TypedText.digits(typed));
        CodeTried tried =
                store.takeTry(phoneHash, clock.instant())
                        .map(kept -> tried(kept, phoneHash, given))
                        .orElseGet(() ->
                                store.stands(phoneHash, clock.instant())
                                        ? CodeTried.NO_TRIES
                                        : CodeTried.ENDED);
        if (tried != CodeTried.WRONG) {
            shown.remove(phone); // it is good for nothing any more
        }
        return tried;
    }

    private CodeTried tried(CodeStore.Kept kept, byte[] phoneHash, byte[] given) {
        if (!MessageDigest.isEqual(kept.codeHash(), given)) {
            return kept.triesLeft() > 0 ? CodeTried.WRONG : CodeTried.NO_TRIES;
        }
        return store.remove(phoneHash, given) ? CodeTried.RIGHT : CodeTried.ENDED;
    }

    /** The code as the demo's page shows it; empty outside the demo. */
    public String shown(Phone phone) {
        return shown.getOrDefault(phone, "");
    }

    private void remember(Phone phone, String code) {
        if (demo) {
            if (shown.size() >= MOST_SHOWN) {
                shown.clear();
            }
            shown.put(phone, code);
        }
    }
}
