package org.kaijuan.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler method: holders of a permission ({@code module:entity:action}) anywhere, {@link #SIGNED_IN} or
 * {@link #EVERYBODY}. This is the door only; whether it holds for the library of the thing asked for, the facade decides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    String SIGNED_IN = "signed-in";
    String EVERYBODY = "everybody";

    String value();

    /** Another permission that opens the door as well, of people who do the same elsewhere; empty for none. */
    String or() default "";
}
