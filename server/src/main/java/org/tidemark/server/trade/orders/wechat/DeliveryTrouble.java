package org.tidemark.server.trade.orders.wechat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why WeChat does not take a report, in the kinds that somebody of the staff does something about.
 */
enum DeliveryTrouble {
    /** WeChat lists no such carrier. */
    NO_CARRIER,
    /** Who has paid is forgotten. */
    NO_PAYER,
    /** WeChat does not know the payment. */
    UNKNOWN_PAYMENT,
    /** It is not to be delivered at the moment: refunded, or not paid. */
    NOT_NOW,
    /** What was sold has no description, or too long a one. */
    ITEM,
    /** The carrier or the way of delivery. */
    CARRIER,
    /** The number of the parcel. */
    PARCEL,
    /** Somebody else has paid it. */
    OTHER_PAYER,
    /** Something else, by WeChat's number. */
    OTHER;

    private static final Pattern NUMBER = Pattern.compile("(\\d+)$");

    /** What an error of WeChat's means. */
    static DeliveryTrouble of(int error) {
        return switch (error) {
            case 10060001 -> UNKNOWN_PAYMENT;
            case 10060004 -> NOT_NOW;
            case 10060008, 10060009, 10060020 -> ITEM;
            case 10060005, 10060025 -> CARRIER;
            case 10060026 -> PARCEL;
            case 10060031 -> OTHER_PAYER;
            default -> OTHER;
        };
    }

    /** As it is kept: with WeChat's number, where it has given one. */
    String kept(int error) {
        return error == 0 ? name() : name() + " " + error;
    }

    /** WeChat's number in what was kept; empty where there is none. */
    static String number(String kept) {
        Matcher number = NUMBER.matcher(kept);
        return number.find() ? number.group(1) : "";
    }

    /** What was kept, by its number first: before there were kinds it was a sentence with one. */
    static DeliveryTrouble read(String kept) {
        String number = number(kept);
        if (!number.isEmpty() && number.length() < 10) {
            return of(Integer.parseInt(number));
        }
        return Arrays.stream(values())
                .filter(one -> one.name().equals(kept))
                .findFirst()
                .orElse(OTHER);
    }
}
