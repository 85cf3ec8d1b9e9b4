/**
 * The words that every other module speaks: lanes, resource keys, references, kinds, verbs and errors.
 *
 * <p>Records and enums only, no I/O. Everything in the build may use this package; it uses Jackson's tree model and
 * nothing else of the build.
 */
@NullMarked
package dev.dragoman.model;

import org.jspecify.annotations.NullMarked;
