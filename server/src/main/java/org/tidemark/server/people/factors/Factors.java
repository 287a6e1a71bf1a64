package org.tidemark.server.people.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.tries.AddressTries;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffProof;
import org.tidemark.server.web.text.TypedText;

/** Judges second factors of staff, sets them up and takes them off. */
@Service
@EnableConfigurationProperties(FactorProperties.class)
public class Factors implements StaffProof {

    private static final int AN_ADDRESS_AN_HOUR = 300;
    private static final int DIGITS = 6;

    private final FactorStore store;
    private final StaffVisits visits;
    private final SignInTries tries;
    private final AddressTries addresses;
    private final FactorProperties settings;
    private final Clock clock;

    Factors(
            FactorStore store,
            StaffVisits visits,
            SignInTries tries,
            AddressTries addresses,
            FactorProperties settings,
            Clock clock) {
        this.store = store;
        this.visits = visits;
        this.tries = tries;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where somebody has to go before he gets on.
     *
     * @param visit his
     * @return a page; empty where he is in
     */
    public Optional<String> missing(StaffVisit visit) {
        if (visit.provedAt().isPresent()) {
            return Optional.empty();
        }
        if (store.has(visit.staff())) {
            return Optional.of(StaffProof.PAGE);
        }
        return settings.required() ? Optional.of(FactorController.PAGE) : Optional.empty();
    }

    @Override
    public boolean holds(SignedInStaff staff, HttpServletRequest request) {
        return !staff.isPerson()
                || !store.has(staff.name())
                || visits.at(staff.name(), request)
                        .filter(visit ->
                                !visit.ended() && visit.provedWithin(Proof.HOLDS, clock.instant()))
                        .isPresent();
    }

    /** Who has one. */
    public Set<String> having() {
        return new HashSet<>(store.all());
    }

    boolean required() {
        return settings.required();
    }

    Optional<FactorStore.Kept> find(String staff) {
        return store.find(staff);
    }

    int codesLeft(String staff) {
        return store.codesLeft(staff);
    }

    /**
     * Whether it is a code of his that counts; it counts no more after that. The try is counted
     * before it is judged.
     */
    boolean prove(String staff, String typed, Caller caller) {
        WayIn way = WayIn.factor(staff);
        if (!addresses.take("staff-factor", AN_ADDRESS_AN_HOUR, caller)
                || !tries.take(way, caller)) {
            return false;
        }
        String digits = TypedText.digits(typed);
        boolean right =
                RecoveryCodes.isOne(typed)
                        ? store.useCode(staff, typed)
                        : digits.length() == DIGITS && useStep(staff, digits);
        if (right) {
            tries.forgive(way, caller);
        }
        return right;
    }

    private boolean useStep(String staff, String digits) {
        Optional<FactorStore.Kept> kept = store.find(staff);
        if (kept.isEmpty()) {
            return false;
        }
        OptionalLong step =
                TimeCode.step(kept.get().secret(), digits, clock.instant(), kept.get().lastStep());
        return step.isPresent() && store.useStep(staff, step.getAsLong());
    }

    /**
     * Sets one up with a code of it, in the place of whatever there was.
     *
     * @return its recovery codes; empty where the code is not of that secret
     */
    Optional<List<String>> setUp(String staff, byte[] secret, String typed) {
        OptionalLong step =
                TimeCode.step(secret, TypedText.digits(typed), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = RecoveryCodes.make();
        store.keep(staff, secret, step.getAsLong(), codes);
        return Optional.of(codes);
    }

    /** Other recovery codes in the place of those he had. */
    List<String> renewCodes(String staff) {
        List<String> codes = RecoveryCodes.make();
        store.giveCodes(staff, codes);
        return codes;
    }

    /** Takes off somebody's factor, by which nobody of him is in any more; false for none. */
    public boolean remove(String staff) {
        return store.remove(staff);
    }
}
