package dev.signet.api.rest.access;

import dev.signet.application.operator.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for operators whose role allows it, within the tenant they belong to. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForOperators {

    /** What the role must allow. */
    Permission value();
}
