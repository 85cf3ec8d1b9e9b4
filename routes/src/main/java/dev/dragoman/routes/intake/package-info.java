/**
 * Intake: reads the commands topics, checks each command in full, and writes what it made of it to the inbox. Start at
 * {@link dev.dragoman.routes.intake.Screening}, which says of one record what it is; {@link
 * dev.dragoman.routes.intake.IntakeRole} is what the gateway starts.
 */
@NullMarked
package dev.dragoman.routes.intake;

import org.jspecify.annotations.NullMarked;
