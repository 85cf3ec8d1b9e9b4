/**
 * Kafka's end of the routes: {@link dev.dragoman.routes.kafka.RecordPump} takes records from topics and hands them to a
 * route, {@link dev.dragoman.routes.kafka.KafkaClients} makes the clients. Intake and the clouds' routes use it.
 */
@NullMarked
package dev.dragoman.routes.kafka;

import org.jspecify.annotations.NullMarked;
