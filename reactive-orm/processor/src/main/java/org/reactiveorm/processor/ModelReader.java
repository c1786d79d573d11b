package org.reactiveorm.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;

/** Reads a model from its class, and reports every mistake it can see. */
final class ModelReader {

    private final Compilation compilation;
    private final UnknownAnnotations unknown;
    private final UnenforcedAnnotations unenforced;

    ModelReader(Compilation compilation, UnknownAnnotations unknown) {
        this.compilation = compilation;
        this.unknown = unknown;
        this.unenforced = new UnenforcedAnnotations(compilation.problems());
    }

    /** The model, null after a mistake was reported. */
    @Nullable ModelSource read(TypeElement type) {
        compilation.problems().begin(type);
        int before = compilation.problems().count();
        Written annotation = Written.find(type, Model.class);
        if (annotation == null || !new ClassRules(compilation, type).isClass()) {
            return null;
        }
        ModelSource source = new ModelSource(type, annotation);
        FieldReader fields = new FieldReader(compilation, type);
        for (TypeElement mapped : Hierarchy.mappedClasses(type)) {
            unenforced.check(mapped);
            unknown.check(mapped);
            source.indexes().addAll(indexes(mapped));
            for (VariableElement field : ElementFilter.fieldsIn(mapped.getEnclosedElements())) {
                read(field, fields, source);
            }
        }
        new VirtualReader(compilation, source).read();
        new ModelRules(compilation.problems(), source).check();
        new ReferenceRules(compilation, source).check();
        new ScopeRules(compilation, source).check();
        return compilation.problems().count() == before ? source.withRequiredKeys() : null;
    }

    private void read(VariableElement field, FieldReader fields, ModelSource source) {
        if (!Hierarchy.isMapped(field)) {
            fields.checkUnmapped(field);
            return;
        }
        source.fields().add(field);
        Mapped member = fields.read(field);
        if (member != null) {
            source.members().add(member);
        }
    }

    private static List<Written> indexes(TypeElement type) {
        Written several = Written.find(type, Index.Several.class);
        if (several != null) {
            return several.annotations("value");
        }
        Written one = Written.find(type, Index.class);
        return one == null ? List.of() : List.of(one);
    }
}
