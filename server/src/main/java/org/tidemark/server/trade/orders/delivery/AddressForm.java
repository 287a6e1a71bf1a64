package org.tidemark.server.trade.orders.delivery;

import java.util.Objects;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.forms.RefusedForm;

/**
 * What was entered of an address.
 *
 * @param id of one that is changed, empty for a new one
 * @param pasted a whole address in one text; it fills what is empty
 * @param next {@code checkout} where it goes on there
 */
public record AddressForm(
        String id,
        String recipient,
        String phone,
        String province,
        String city,
        String district,
        String street,
        String pasted,
        String next) {

    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    /** What a request leaves out is empty. */
    public AddressForm {
        id = Objects.requireNonNullElse(id, "");
        recipient = Objects.requireNonNullElse(recipient, "");
        phone = Objects.requireNonNullElse(phone, "");
        province = Objects.requireNonNullElse(province, "");
        city = Objects.requireNonNullElse(city, "");
        district = Objects.requireNonNullElse(district, "");
        street = Objects.requireNonNullElse(street, "");
        pasted = Objects.requireNonNullElse(pasted, "");
        next = Objects.requireNonNullElse(next, "");
    }

    /** As it was sent. */
    static AddressForm of(RefusedForm sent) {
        return new AddressForm(
                sent.value("id", ""),
                sent.value("recipient", ""),
                sent.value("phone", ""),
                sent.value("province", ""),
                sent.value("city", ""),
                sent.value("district", ""),
                sent.value("street", ""),
                sent.value("pasted", ""),
                sent.value("next", ""));
    }

    /** With what stands in the pasted text wherever nothing was typed or chosen. */
    AddressForm filled(Regions regions) {
        if (pasted.isBlank()) {
            return this;
        }
        PastedAddress found = PastedAddress.read(pasted, regions);
        String code = province.isEmpty() ? found.region() : region();
        return new AddressForm(
                id,
                recipient.isBlank() ? found.recipient() : recipient,
                phone.isBlank() ? found.phone() : phone,
                part(code, PROVINCE),
                part(code, CITY),
                code.length() > CITY ? code : "",
                street.isBlank() ? found.street() : street,
                pasted,
                next);
    }

    private static String part(String code, int digits) {
        return code.length() < digits ? "" : code.substring(0, digits);
    }

    /** The code of what was chosen last, as far as the choices fit together. */
    String region() {
        if (!district.isEmpty() && district.startsWith(city) && city.startsWith(province)) {
            return district;
        }
        return !city.isEmpty() && city.startsWith(province) ? city : province;
    }
}
