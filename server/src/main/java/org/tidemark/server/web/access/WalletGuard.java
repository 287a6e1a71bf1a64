package org.tidemark.server.web.access;

/** Who wants to be asked before his wallet pays. */
public interface WalletGuard {

    /** Whether that member does. */
    boolean guards(String memberId);
}
