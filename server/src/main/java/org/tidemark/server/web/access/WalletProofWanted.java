package org.tidemark.server.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For forms by which the wallet may pay: who has a passcode must show who he is, as for {@link
 * ProofWanted}, where the wallet pays anything.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WalletProofWanted {

    /** The field that says what the wallet pays. */
    String value();
}
