package dev.dragoman.model.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a reference, or a list of references, to resources of these kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {

    /** The kinds' ids; some of them may be kinds that the gateway does not manage and that are named by the cloud's id alone. */
    String[] value();

    /** The attribute of the resource that tells the id of what it refers to; empty if the attribute has the field's name. */
    String attribute() default "";
}
