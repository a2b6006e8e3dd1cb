package dev.signet.api.rest.access;

import dev.signet.application.operator.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page of the console: for operators who are signed in with this browser, whose role allows it, within the tenant they
 * belong to. No access token opens it, and the browser's cookie opens nothing else.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InConsole {

    /** What the role must allow. */
    Permission value();
}
