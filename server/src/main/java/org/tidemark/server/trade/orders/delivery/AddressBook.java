package org.tidemark.server.trade.orders.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** The addresses of members. */
@Service
public class AddressBook {

    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
    private static final int MOST = 20;
    private static final int MAX_NAME = 40;
    private static final int MAX_STREET = 120;

    private final AddressStore store;
    private final Regions regions;
    private final NumberSeries numbers;

    AddressBook(AddressStore store, Regions regions, NumberSeries numbers) {
        this.store = store;
        this.regions = regions;
        this.numbers = numbers;
    }

    /** A member's, the one used last first. */
    public List<Address> of(String memberId) {
        return store.of(memberId);
    }

    public Optional<Address> find(String addressId, String memberId) {
        return store.find(addressId, memberId);
    }

    /**
     * Keeps one.
     *
     * @param addressId of one that is changed, empty for a new one
     * @throws FormRefusedException where something is missing or wrong, or there are too many
     */
    public String keep(
            String memberId,
            String addressId,
            String recipient,
            String phone,
            String region,
            String street) {
        String digits = TypedText.digits(phone).replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
        String name = TypedText.line(recipient);
        String road = TypedText.line(street);
        List<Fault> faults = new ArrayList<>();
        if (TypedText.isEmptyOrLonger(name, MAX_NAME)) {
            faults.add(Fault.at("recipient", "orders.problem.recipient", MAX_NAME));
        }
        if (!PHONE.matcher(digits).matches()) {
            faults.add(Fault.at("phone", "orders.problem.phone"));
        }
        if (!regions.isWhole(region)) {
            faults.add(Fault.at(nextChoice(region), "orders.problem.region"));
        }
        if (TypedText.isEmptyOrLonger(road, MAX_STREET)) {
            faults.add(Fault.at("street", "orders.problem.street", MAX_STREET));
        }
        Problems.of(faults).orRefuse();
        if (!addressId.isEmpty() && find(addressId, memberId).isEmpty()) {
            throw PageNotFoundException.page(addressId);
        }
        if (addressId.isEmpty() && store.of(memberId).size() >= MOST) {
            throw new OrderProblemException(OrderProblem.TOO_MANY, "");
        }
        String id = addressId.isEmpty() ? numbers.next("a") : addressId;
        Address address = new Address(id, memberId, name, digits, whole(region), road);
        if (!store.keep(address)) {
            throw PageNotFoundException.page(addressId);
        }
        return id;
    }

    /** The field in which the region goes on. */
    static String nextChoice(String region) {
        return switch (region.length()) {
            case 0 -> "province";
            case 2 -> "city";
            default -> "district";
        };
    }

    void remove(String memberId, String addressId) {
        if (!store.remove(addressId, memberId)) {
            throw PageNotFoundException.page(addressId);
        }
    }

    /** The member has left. */
    public void erase(String memberId) {
        store.erase(memberId);
    }

    /** The name of a region in full. */
    public String region(int code, Language language) {
        return regions.find(text(code))
                .map(region -> regions.fullName(region.code(), language))
                .orElse("");
    }

    /** The code as the list of regions has it. */
    static String text(int code) {
        return String.format(Locale.ROOT, "%06d", code);
    }

    /** Six digits also for what has no districts. */
    private static int whole(String region) {
        return Integer.parseInt((region + "0000").substring(0, 6));
    }
}
