package dev.dragoman.client;

import dev.dragoman.model.Verb;
import dev.dragoman.model.command.ApplyData;
import dev.dragoman.model.command.AssociateData;
import dev.dragoman.model.command.CancelData;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.DeleteData;
import dev.dragoman.model.command.DisassociateData;
import dev.dragoman.model.command.ImportData;
import dev.dragoman.model.command.InvokeData;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.ModifyData;
import dev.dragoman.model.command.NamedData;
import dev.dragoman.model.command.ResolveData;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a command's data may have, by its verb. */
final class DataFields {

    private DataFields() {}

    static Set<String> of(Verb verb) {
        return Arrays.stream(record(verb).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Class<?> record(Verb verb) {
        return switch (verb) {
            case CREATE -> CreateData.class;
            case MODIFY -> ModifyData.class;
            case APPLY -> ApplyData.class;
            case DELETE -> DeleteData.class;
            case GET, FORGET -> NamedData.class;
            case LIST -> ListData.class;
            case IMPORT -> ImportData.class;
            case ASSOCIATE -> AssociateData.class;
            case DISASSOCIATE -> DisassociateData.class;
            case CANCEL -> CancelData.class;
            case RESOLVE -> ResolveData.class;
            case INVOKE -> InvokeData.class;
        };
    }
}
