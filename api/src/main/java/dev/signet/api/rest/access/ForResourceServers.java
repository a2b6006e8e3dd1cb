package dev.signet.api.rest.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for app clients of the pool in its path that prove their secret (RFC 6749 §2.3.1, HTTP Basic). */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForResourceServers {

    /** Whether operators who may read the audit trail may pass too. */
    boolean operatorsToo() default false;
}
