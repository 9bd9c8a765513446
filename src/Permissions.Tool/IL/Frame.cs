// The abstract machine at one point of a body: its stack, its locals, the state of a state machine, and the target after a finally block.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Permissions.Tool.IL;

internal sealed class Frame(int count)
{
    private Operand?[] locals = count == 0 ? [] : new Operand?[count];
    private bool isShared; // most blocks store nothing and share the locals of the block before

    public List<Operand> Stack { get; } = [];

    public ReadOnlySpan<Operand?> Locals => locals;

    /// <summary>The state of an async method or iterator, if it is known.</summary>
    public int? State { get; set; }

    /// <summary>The targets after the finally blocks that run now, the next one last.</summary>
    public ImmutableStack<int> Pending { get; set; } = ImmutableStack<int>.Empty;

    /// <summary>
    /// The fields of a state machine that keep their values during a finally block: whether an exception was thrown, and where control
    /// continues.
    /// </summary>
    public ImmutableSortedDictionary<string, Operand> Stored { get; set; } = ImmutableSortedDictionary<string, Operand>.Empty;

    public Operand Pop()
    {
        if (Stack.Count == 0)
            throw new BadImageFormatException("more is taken off the stack than lies on it");
        var top = Stack[^1];
        Stack.RemoveAt(Stack.Count - 1);
        return top;
    }

    public void Push(Operand value) => Stack.Add(value);

    public void SetLocal(int local, Operand? value)
    {
        if (isShared)
            locals = (Operand?[])locals.Clone();
        isShared = false;
        locals[local] = value;
    }

    /// <summary>Forgets everything that depends on a slot, because the slot gets another value.</summary>
    public void Forget(string slot)
    {
        for (var i = 0; i < Stack.Count; i++)
            Stack[i] = Stack[i].Without(slot);
        for (var i = 0; i < locals.Length; i++)
            if (locals[i] is { } kept && (kept.Condition ?? (object?)kept.Elements) is not null && kept.Without(slot) is var other
                && other != kept)
                SetLocal(i, other);
    }

    public Frame Copy()
    {
        var copy = new Frame(0);
        copy.Take(this);
        return copy;
    }

    /// <summary>Copies the other frame into this one.</summary>
    public void Take(Frame other)
    {
        Stack.Clear();
        Stack.AddRange(other.Stack);
        locals = other.locals;
        isShared = other.isShared = true;
        (State, Pending, Stored) = (other.State, other.Pending, other.Stored);
    }

    /// <summary>
    /// The key that distinguishes two visits of the same code: the values that may change the target of a branch or a finally block.
    /// </summary>
    public string Signature(int stateLocal, bool withStack)
    {
        if (Pending.IsEmpty && State is null && Stored.IsEmpty && (Stack.Count == 0 || !withStack)
            && (stateLocal < 0 || Locals[stateLocal] is null))
            return ""; // true for nearly all frames
        var text = new StringBuilder();
        foreach (var target in Pending)
            text.Append(target).Append(',');
        text.Append('|').Append(State).Append('|');
        if (stateLocal >= 0)
            text.Append(Locals[stateLocal]?.Signature());
        foreach (var (field, value) in Stored)
            text.Append('|').Append(field).Append(value.Signature());
        if (withStack)
            foreach (var value in Stack)
                text.Append('|').Append(value.Signature());
        return text.ToString();
    }
}
