package org.tidemark.server.web.memberapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What apps ask for a member about one use case; it decides nothing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MemberApi {

    /** Where it begins. */
    String BASE = "/api/member/v1";

    /** The header with the key that makes a repetition harmless. */
    String KEY = "Idempotency-Key";
}
