package org.lscb.scr.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/**
 * All that an expression in a model can reach: the delegates, by bean name. The engine's default would be every bean of the service.
 * They are made on first use, because they stand on services that stand on the engine.
 */
final class DelegateBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext beans;
    private final Set<String> names;

    DelegateBeans(ApplicationContext beans) {
        this.beans = beans;
        this.names = Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false));
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name, JavaDelegate.class) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream().map(name -> new SimpleImmutableEntry<>((Object) name, get(name))).collect(Collectors.toSet());
    }
}
