/**
 * The JSON Schemas (draft 2020-12) of what publishers write and subscribers read, and the AsyncAPI document that tells the
 * whole contract, as texts from this jar.
 *
 * <p>They are generated from the records of the model by the tests of this module, and published under
 * {@code docs/reference} too. Whoever validates commands or documents them uses this package.
 */
@NullMarked
package dev.dragoman.model.schema;

import org.jspecify.annotations.NullMarked;
