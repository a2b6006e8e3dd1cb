package dev.signet.api.rest.access;

import dev.signet.api.rest.limit.Allowance;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for anybody. It is always limited. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Public {

    /** What its calls are counted under. */
    Allowance value();
}
