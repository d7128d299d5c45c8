package dev.faultline.testrun;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads a program's classes itself and leaves all others to its parent; runs in the child. */
final class FreshClasses extends URLClassLoader {
  FreshClasses(URL classes) {
    super(new URL[] {classes}, FreshClasses.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && findResource(name.replace('.', '/') + ".class") != null) {
        loaded = findClass(name);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }
}
