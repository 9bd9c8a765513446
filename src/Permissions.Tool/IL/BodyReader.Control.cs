// The part of the reader that follows control flow: branches, switches, exceptions, finally blocks.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private const int Rethrow = -1;

    private Visit current = null!;
    private readonly Frame frame; // one frame for all walks, and one for all paths into a handler: most visits only read them
    private readonly Frame caughtIn;
    private Instruction at;

    private void Walk(Visit visit)
    {
        current = visit;
        visit.Sites.Clear();
        visit.Next.Clear();
        visit.Handlers.Clear();
        visit.Block.Assignments.Clear();
        if (visit.Number == 0)
            visit.Sites.AddRange(starts);
        frame.Take(visit.Entry);
        EnterHandlers(visit.Entry);
        for (var i = code.IndexOf(visit.Offset); i < code.Instructions.Length; i++)
        {
            at = code.Instructions[i];
            if (at.Offset != visit.Offset && code.IsLeader(at.Offset))
            {
                Jump(at.Offset);
                break;
            }
            if (!Step())
                break;
            if (ending is not { } rest)
                continue;
            ending = null;
            Jump(at.Next, rest.Condition, rest.WhenTrue);
            break;
        }
        EnterHandlers(frame); // a handler may see what was stored meanwhile
    }

    private void EnterHandlers(Frame from)
    {
        foreach (var region in code.Around(current.Offset))
        {
            var into = caughtIn;
            into.Take(from);
            into.Stack.Clear();
            var isEnding = region.Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault;
            if (!IsInSameEnding(current.Offset, region.HandlerOffset))
                into.Pending = ImmutableStack<int>.Empty;
            var caught = region.Kind == ExceptionRegionKind.Catch ? file.Members.Type(region.CatchType) : null;
            if (isEnding)
                into.Pending = into.Pending.Push(Rethrow);
            else
                into.Push(new() { Type = caught, IsCaught = true,
                    Nodes = caught is not null && context.MayHide(caught) ? [Value.Object(caught.Definition)] : [] });
            var handler = Enter(region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset : region.HandlerOffset, into);
            if (!current.Handlers.Contains(handler))
                current.Handlers.Add(handler);
            if (isEnding || caught?.Name is "System.Exception" or "System.Object")
                return;
        }
    }

    private bool IsInSameEnding(int offset, int handler)
    {
        foreach (var region in code.Regions)
            if (region.Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault && Holds(region, offset))
                return Holds(region, handler);
        return false;
        static bool Holds(ExceptionRegion region, int offset) =>
            offset >= region.HandlerOffset && offset < region.HandlerOffset + region.HandlerLength;
    }

    private void Jump(int offset, Condition? condition = null, bool answer = false) =>
        current.Next.Add(new(Enter(offset, frame), condition, answer));

    // Returns whether control continues with the next instruction.
    private bool Step()
    {
        switch (at.Code)
        {
            case ILOpCode.Br or ILOpCode.Br_s:
                Jump((int)at.Operand);
                return false;
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s:
                Branch(frame.Pop(), whenTrue: true);
                return false;
            case ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                Branch(frame.Pop(), whenTrue: false);
                return false;
            case >= ILOpCode.Beq_s and <= ILOpCode.Blt_un_s or >= ILOpCode.Beq and <= ILOpCode.Blt_un:
                BranchCompared();
                return false;
            case ILOpCode.Switch:
                Switch();
                return false;
            case ILOpCode.Leave or ILOpCode.Leave_s:
                Leave((int)at.Operand);
                return false;
            case ILOpCode.Endfinally:
                EndEnding();
                return false;
            case ILOpCode.Endfilter:
                var accepted = frame.Pop();
                frame.Push(new());
                var handler =
                    code.Regions.First(region => region.Kind == ExceptionRegionKind.Filter && region.FilterOffset <= at.Offset
                        && region.HandlerOffset >= at.Next).HandlerOffset;
                if (accepted.Number is not 0)
                    Jump(handler, accepted.Condition, true);
                return false;
            case ILOpCode.Throw:
                frame.Pop();
                return false;
            case ILOpCode.Rethrow:
                return false;
            case ILOpCode.Ret:
                Return();
                return false;
            case ILOpCode.Jmp:
                Jump(file.Members.Method(Token));
                return false;
            default:
                StepValue();
                return true;
        }
    }

    // The other method runs with the arguments of this one and returns in its place.
    private void Jump(MethodReference target)
    {
        for (var i = target.Parameters.Count + (target.HasThis ? 1 : 0); i > 0; i--)
            frame.Push(Operand.Unknown);
        Call(target);
        Return();
    }

    private void Branch(Operand condition, bool whenTrue)
    {
        var target = (int)at.Operand;
        if ((condition.IsCaught ? 1 : condition.Number) is { } known)
        {
            Jump(known != 0 == whenTrue ? target : at.Next);
            return;
        }
        var decides = condition.Condition ?? (condition.Type?.Name == "System.String" ? null : Condition.Not(EqualTo(condition, 0)));
        Jump(target, decides, whenTrue);
        Jump(at.Next, decides, !whenTrue);
    }

    private void BranchCompared()
    {
        var right = frame.Pop();
        var left = frame.Pop();
        var index = at.Code >= ILOpCode.Beq && at.Code <= ILOpCode.Blt_un ? at.Code - ILOpCode.Beq : at.Code - ILOpCode.Beq_s;
        // in the order of the opcodes: beq bge bgt ble blt bne.un bge.un bgt.un ble.un blt.un
        if (left.Number is { } a && right.Number is { } b)
        {
            var taken = index switch
            {
                0 => a == b,
                1 => a >= b,
                2 => a > b,
                3 => a <= b,
                4 => a < b,
                5 => a != b,
                6 => (uint)a >= (uint)b,
                7 => (uint)a > (uint)b,
                8 => (uint)a <= (uint)b,
                _ => (uint)a < (uint)b,
            };
            Jump(taken ? (int)at.Operand : at.Next);
        }
        else if (index is 0 or 5)
        {
            Branch(Equality(left, right), whenTrue: index == 0);
        }
        else
        {
            Branch(Operand.Unknown, whenTrue: true);
        }
    }

    private static Operand Equality(Operand left, Operand right)
    {
        if (left.Number is { } a && right.Number is { } b)
            return new() { Constant = a == b ? 1 : 0 };
        return new() { Condition = (left, right) switch
        {
            ({ Parameter: not null }, { IsNull: false, Number: { } number }) => EqualTo(left, number),
            ({ IsNull: false, Number: { } number }, { Parameter: not null }) => EqualTo(right, number),
            _ => Condition.Same(left.AsCondition(null), right.AsCondition(null)),
        } };
    }

    private static Condition? EqualTo(Operand value, int number) =>
        value.Parameter is { } parameter ? Condition.Equal(parameter, number + value.Subtracted) : null;

    private void Switch()
    {
        var value = frame.Pop();
        if (value.Number is { } known)
        {
            Jump(known >= 0 && known < at.Targets!.Length ? at.Targets[known] : at.Next);
            return;
        }
        if (value.Parameter is null)
        {
            foreach (var target in at.Targets!.Distinct())
                Jump(target);
            Jump(at.Next);
            return;
        }
        var cases = at.Targets!.Select((target, number) => (Target: target, Equal: EqualTo(value, number))).ToList();
        foreach (var same in cases.GroupBy(one => one.Target))
            Jump(same.Key, same.Select(one => one.Equal).Aggregate(Condition.Or), true);
        Jump(at.Next, cases.Select(one => one.Equal).Aggregate(Condition.Or), false);
    }

    private void Leave(int target)
    {
        frame.Stack.Clear();
        var endings = code.Endings(at.Offset, target).ToList();
        if (endings.Count == 0)
        {
            Jump(target);
            return;
        }
        frame.Pending = frame.Pending.Push(target);
        for (var i = endings.Count - 1; i > 0; i--)
            frame.Pending = frame.Pending.Push(endings[i]);
        Jump(endings[0]);
    }

    private void EndEnding()
    {
        frame.Stack.Clear();
        if (frame.Pending.IsEmpty)
            return;
        frame.Pending = frame.Pending.Pop(out var target);
        if (target != Rethrow)
            Jump(target);
    }

    private void Return()
    {
        if (frame.Stack.Count > 0 && machine is null)
        {
            var value = Hidden(frame.Pop(), method.Returned);
            Flow(value.Nodes, Value.Result(id), method.Returned);
            Assign(Value.Result(id), method.Returned, value);
            for (var i = 0; IsTuple(method.Returned) && i < method.Returned.Arguments.Count; i++)
                Assign(Value.ResultPart(id, i), method.Returned.Arguments[i],
                    value.Elements is { } parts && i < parts.Length && parts[i] is { } part ? part : Operand.Unknown);
        }
        if (machine is not null && method.Name == "MoveNext" && frame.State is { } state && machine.IsSuspended(state))
        {
            var resumed = new Frame(localTypes.Length) { State = state };
            current.Next.Add(new(Enter(0, resumed)));
            return;
        }
        current.Next.Add(new(Exit));
    }
}
