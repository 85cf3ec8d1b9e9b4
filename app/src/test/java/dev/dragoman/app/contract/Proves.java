package dev.dragoman.app.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the statements of {@code docs/contract.md} that a test proves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Proves {

    /** The statements' numbers, such as {@code 1.20}. */
    String[] value();
}
