package org.tidemark.server.people.wechat;

/** A member who asks from the mini program, and who he is to WeChat there. */
public record MiniVisitor(String memberId, String openid) {

    /** Without the openid: it never gets into a log by accident. */
    @Override
    public String toString() {
        return memberId;
    }
}
