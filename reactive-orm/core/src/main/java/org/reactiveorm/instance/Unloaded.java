package org.reactiveorm.instance;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;

/** The words for holders that have nothing to give. */
final class Unloaded {

    private Unloaded() {}

    static NotLoadedException exception(@Nullable AssociationSource<?> source) {
        String association = source == null ? "The association" : "Association " + source.describe();
        return new NotLoadedException(
                association + " is not loaded; add it to the query by include(…), or read it now by get()");
    }

    static EntityNotFoundException missing(@Nullable AssociationSource<?> source) {
        String association = source == null ? "The association" : "Association " + source.describe();
        return new EntityNotFoundException(association + " has no row; ask by loaded() where there may be none");
    }

    static QueryException noJunction(@Nullable AssociationSource<?> source, Class<?> junction) {
        String association = source == null ? "The association" : "Association " + source.describe();
        return new QueryException(association + " has loaded no row that a " + junction.getSimpleName()
                + " connects; ask for a row of loaded(), and for the model that is named by through");
    }

    static QueryException notReferring(String association) {
        return new QueryException(
                "Association " + association
                        + " is kept by a foreign key at the other end; set the holder or the attribute there, and save that row");
    }

    static QueryException unbound() {
        return new QueryException("The holder of an association is not bound to an Orm; make the instance by"
                + " repository.build(), or bind it by repository.attach(instance)");
    }
}
