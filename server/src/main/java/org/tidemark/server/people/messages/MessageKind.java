package org.tidemark.server.people.messages;

/**
 * A kind of message: a bean for each, of whoever tells it.
 *
 * @param word the key of its text, whose arguments are the subject, the amount and the day; with
 *     {@code .name} what the kind is called
 * @param place in the list of kinds
 * @param outside whether it may be told by other ways than in the shop
 * @param ofProgramme whether its subject is a programme, named by the title of its plan
 */
public record MessageKind(String word, int place, boolean outside, boolean ofProgramme) {

    /** One about a number, or about nothing more. */
    public static MessageKind of(String word, int place) {
        return new MessageKind(word, place, true, false);
    }

    /** One about a programme. */
    public static MessageKind ofProgramme(String word, int place) {
        return new MessageKind(word, place, true, true);
    }

    /** One that comes so often that it is told in the shop alone. */
    public static MessageKind inShop(String word, int place) {
        return new MessageKind(word, place, false, false);
    }
}
