package org.tidemark.server.people.wechat;

import org.tidemark.server.people.wechat.MiniCallException.Kind;

/** What WeChat's numbers of errors mean. */
final class MiniFaults {

    private MiniFaults() {}

    /** Whether it is the token that WeChat does not take. */
    static boolean ofToken(int code) {
        return switch (code) {
            case 40001, 40014, 42001 -> true;
            default -> false;
        };
    }

    /** What can be done about an error; one that is new to us is a no. */
    static Kind kind(int code) {
        return switch (code) {
            case 40029, 40163 -> Kind.CODE;
            case -1, 45009, 45011 -> Kind.BUSY;
            case 43101 -> Kind.NO_CONSENT;
            default -> ofToken(code) ? Kind.BUSY : Kind.REFUSED;
        };
    }
}
