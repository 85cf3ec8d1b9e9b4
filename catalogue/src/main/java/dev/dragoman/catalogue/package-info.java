/**
 * The clouds' documented actions as data, their loader ({@link dev.dragoman.catalogue.Catalogue}) and the check of a call
 * against them ({@link dev.dragoman.catalogue.CallCheck}).
 *
 * <p>Adapters, the gateway and the simulator may all use it; it knows none of them and does no I/O but reading its own
 * resources. Facts come from the clouds' API references; every action names document and line ({@link
 * dev.dragoman.catalogue.Source}).
 */
@NullMarked
package dev.dragoman.catalogue;

import org.jspecify.annotations.NullMarked;
