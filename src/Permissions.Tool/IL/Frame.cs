// The abstract machine at one point of a body: its stack, its locals, the state of a state machine, and what a finally block goes on to.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Permissions.Tool.IL;

internal sealed class Frame(int count)
{
    private Operand?[] locals = count == 0 ? [] : new Operand?[count];
    private bool isShared; // most blocks store nothing: they look at the locals of the block before

    public List<Operand> Stack { get; } = [];

    public ReadOnlySpan<Operand?> Locals => locals;

    /// <summary>The state of an async method or iterator, where it is known.</summary>
    public int? State { get; set; }

    /// <summary>Where control goes behind the finally blocks that run now, the next one last.</summary>
    public ImmutableStack<int> Pending { get; set; } = ImmutableStack<int>.Empty;

    /// <summary>What fields of a state machine keep over an ending: whether something was thrown, and where control goes on.</summary>
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

    /// <summary>Nothing is known any more of what depends on a slot, which gets another value.</summary>
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

    /// <summary>Becomes what the other one is.</summary>
    public void Take(Frame other)
    {
        Stack.Clear();
        Stack.AddRange(other.Stack);
        locals = other.locals;
        isShared = other.isShared = true;
        (State, Pending, Stored) = (other.State, other.Pending, other.Stored);
    }

    /// <summary>What tells two visits of the same code apart: where a branch or an ending may go another way.</summary>
    public string Signature(int stateLocal, bool withStack)
    {
        if (Pending.IsEmpty && State is null && Stored.IsEmpty && (Stack.Count == 0 || !withStack)
            && (stateLocal < 0 || Locals[stateLocal] is null))
            return ""; // nearly all of them
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
