/**
 * Every documented action of the three APIs, called by native commands through Kafka, the gateway and the simulated clouds: with success and
 * with a documented error, with answers lost, with work that fails. What is called is told by the scenarios among the test resources, one
 * file for each family; {@link dev.dragoman.app.conformance.Scenario} says how they are written.
 */
@NullMarked
package dev.dragoman.app.conformance;

import org.jspecify.annotations.NullMarked;
