package org.lscb.scr.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * All that an expression in a model can reach: the delegates, by the name of their class. The engine's default would be every bean of the service.
 * They are made on first use, because they stand on services that stand on the engine.
 */
final class DelegateBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext beans;
    private final Map<String, String> beanNames;

    DelegateBeans(ApplicationContext beans) {
        this.beans = beans;
        this.beanNames = Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, false, false))
            .collect(Collectors.toUnmodifiableMap(bean -> nameInModels(beans.getType(bean, false)), Function.identity()));
    }

    private static String nameInModels(Class<?> delegate) {
        return StringUtils.uncapitalize(delegate.getSimpleName());
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && beanNames.containsKey(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean(beanNames.get(name), JavaDelegate.class) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beanNames.keySet().stream().map(name -> new SimpleImmutableEntry<>((Object) name, get(name))).collect(Collectors.toSet());
    }
}
