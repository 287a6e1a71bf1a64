package org.tidemark.server.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For pages and forms by which a member gives away money or says where it goes, by which he gives
 * or takes a way in, takes his data along or leaves, and by which staff agree to what somebody else
 * has proposed or change their own factor: whoever has found an open session must show who he is,
 * unless he has done so a moment ago. Of staff only those can who have a second factor.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProofWanted {}
