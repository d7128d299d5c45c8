package dev.faultline.debug.jdi.frames;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.EventSet;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.StopReason;
import dev.faultline.debug.jdi.values.HandleTable;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program standing still: what suspended it, the thread that is looked at, what was handed out
 * about it. Its end is {@link #release}, called once. Used by the engine's thread only.
 */
public final class Stop {
  private final VirtualMachine vm;
  private final @Nullable EventSet suspender;
  private final HandleTable handles;
  private StopReason reason = new StopReason.Paused();
  private final ThreadReference stoppedThread;
  private ThreadReference thread;
  private final List<ObjectReference> kept = new ArrayList<>();
  private @Nullable Returned returned;
  private List<Integer> depths = List.of();
  private int height;
  private boolean called;

  /**
   * @param suspender what suspended the threads; null when a pause did
   */
  public Stop(
      VirtualMachine vm, @Nullable EventSet suspender, long generation, ThreadReference thread) {
    this.vm = vm;
    this.suspender = suspender;
    this.handles = new HandleTable(generation);
    this.thread = thread;
    this.stoppedThread = thread;
  }

  /** What its snapshots' handles stand for. */
  public HandleTable handles() {
    return handles;
  }

  /** Notes why the program stopped. */
  public void because(StopReason why) {
    reason = why;
  }

  /** What the method returned that was left to come here. */
  public void returned(@Nullable Returned value) {
    returned = value;
  }

  /** The same; null when none was left, or another thread is looked at. */
  public @Nullable Returned returned() {
    return thread.equals(stoppedThread) ? returned : null;
  }

  StopReason reason() {
    return reason;
  }

  /** The thread that is looked at. */
  public ThreadReference thread() {
    return thread;
  }

  /** Whether an event in this thread made the stop. */
  public boolean wasStopped(ThreadReference other) {
    return suspender != null && other.equals(stoppedThread);
  }

  /** The thread that is looked at, and the one that made the stop. */
  public Set<ThreadReference> threads() {
    return new LinkedHashSet<>(List.of(thread, stoppedThread));
  }

  /** Whether the program is about to be called into for the first time; true once. */
  public boolean isFirstCall() {
    boolean first = !called;
    called = true;
    return first;
  }

  /** Looks at another thread. */
  public void select(ThreadReference other) {
    thread = other;
  }

  /**
   * @param depths how deep the shown frames lie, counting those that are not shown
   * @param height how many frames there are, counting those that are not shown
   */
  void frames(List<Integer> depths, int height) {
    this.depths = List.copyOf(depths);
    this.height = height;
  }

  /** How deep a shown frame lies, counting those that are not shown; refused when there is none. */
  public int depth(int frameIndex) {
    if (frameIndex < 0 || frameIndex >= depths.size()) {
      throw new CommandRefused(Texts.of("debug.noFrame", frameIndex, depths.size()));
    }
    return depths.get(frameIndex);
  }

  /** How many frames the thread has, counting those that are not shown. */
  public int height() {
    return height;
  }

  /** How many frames are shown. */
  public int frameCount() {
    return depths.size();
  }

  /** A shown frame, fetched anew since a call makes the former one stale. */
  public StackFrame frame(int frameIndex) {
    try {
      return thread.frame(depth(frameIndex));
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("the stopped thread is not suspended", e);
    }
  }

  /** Keeps an object that is not collected now until the program runs on. */
  public void keep(ObjectReference object) {
    kept.add(object);
  }

  /** The same standstill, of which another stop is made. */
  public Stop again(long generation, ThreadReference other) {
    Stop next = new Stop(vm, suspender, generation, other);
    next.kept.addAll(kept);
    return next;
  }

  /** What was handed out is looked at no more. */
  public void letGo() {
    kept.forEach(ObjectReference::enableCollection);
    kept.clear();
  }

  /** Lets the program go on; called once. */
  public void release() {
    letGo();
    if (suspender != null) {
      suspender.resume();
    } else {
      vm.resume();
    }
  }
}
