/**
 * The catalogues in words, and how much of them runs. Start at {@link dev.dragoman.app.catalogue.ActionFacts} and {@link
 * dev.dragoman.app.catalogue.FamilyCoverage}; the command line and the generated pages of the reference use them.
 */
@NullMarked
package dev.dragoman.app.catalogue;

import org.jspecify.annotations.NullMarked;
