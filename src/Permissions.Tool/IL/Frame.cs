// The abstract machine at one point of a body: its stack, its locals, the state of a state machine, and what a finally block goes on to.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Permissions.Tool.IL;

internal sealed class Frame(int locals)
{
    public List<Operand> Stack { get; private init; } = [];

    public Operand?[] Locals { get; private init; } = new Operand?[locals];

    /// <summary>The state of an async method or iterator, where it is known.</summary>
    public int? State { get; set; }

    /// <summary>Where control goes behind the finally blocks that run now, the next one last.</summary>
    public ImmutableStack<int> Pending { get; set; } = ImmutableStack<int>.Empty;

    /// <summary>What fields of a state machine keep over an ending: whether something was thrown, and where control goes on.</summary>
    public ImmutableSortedDictionary<string, Operand> Kept { get; set; } = ImmutableSortedDictionary<string, Operand>.Empty;

    public Operand Pop()
    {
        if (Stack.Count == 0)
            throw new System.BadImageFormatException("more is taken off the stack than lies on it");
        var top = Stack[^1];
        Stack.RemoveAt(Stack.Count - 1);
        return top;
    }

    public void Push(Operand value) => Stack.Add(value);

    public Frame Copy() => new(0) { Stack = [.. Stack], Locals = (Operand?[])Locals.Clone(), State = State, Pending = Pending, Kept = Kept };

    /// <summary>What tells two visits of the same code apart: where a branch or an ending may go another way.</summary>
    public string Signature(int stateLocal, bool withStack)
    {
        var text = new StringBuilder();
        foreach (var target in Pending)
            text.Append(target).Append(',');
        text.Append('|').Append(State).Append('|');
        if (stateLocal >= 0)
            text.Append(Locals[stateLocal]?.Signature());
        foreach (var (field, value) in Kept)
            text.Append('|').Append(field).Append(value.Signature());
        if (withStack)
            foreach (var value in Stack)
                text.Append('|').Append(value.Signature());
        return text.ToString();
    }
}
