package org.tidemark.server.trade.orders.delivery;

import java.util.Objects;

/**
 * What was entered of an address.
 *
 * @param id of one that is changed, empty for a new one
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
        String next) {

    /** What a request leaves out is empty. */
    public AddressForm {
        id = Objects.requireNonNullElse(id, "");
        recipient = Objects.requireNonNullElse(recipient, "");
        phone = Objects.requireNonNullElse(phone, "");
        province = Objects.requireNonNullElse(province, "");
        city = Objects.requireNonNullElse(city, "");
        district = Objects.requireNonNullElse(district, "");
        street = Objects.requireNonNullElse(street, "");
        next = Objects.requireNonNullElse(next, "");
    }

    /** The code of what was chosen last, as far as the choices fit together. */
    String region() {
        if (!district.isEmpty() && district.startsWith(city) && city.startsWith(province)) {
            return district;
        }
        return !city.isEmpty() && city.startsWith(province) ? city : province;
    }
}
