package org.tidemark.server.people.wechat;

/** A version of the mini program, by the two names that WeChat has for it. */
enum MiniVersion {
    RELEASE("release", "formal"),
    TRIAL("trial", "trial"),
    DEVELOP("develop", "developer");

    private final String ofCodes;
    private final String ofMessages;

    MiniVersion(String ofCodes, String ofMessages) {
        this.ofCodes = ofCodes;
        this.ofMessages = ofMessages;
    }

    String ofCodes() {
        return ofCodes;
    }

    String ofMessages() {
        return ofMessages;
    }
}
