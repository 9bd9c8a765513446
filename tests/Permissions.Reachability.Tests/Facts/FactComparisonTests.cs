// No fact is forgotten where two readings of a method are compared, and none of its places is taken for one.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Permissions.Reachability.Facts;
using Xunit;

namespace Permissions.Reachability.Tests.Facts;

public sealed class FactComparisonTests
{
    public static TheoryData<Type, string> Properties()
    {
        var all = new TheoryData<Type, string>();
        foreach (var type in new[] { typeof(MethodFacts), typeof(Site), typeof(Value) })
            foreach (var property in type.GetProperties().Where(property => property.CanWrite))
                all.Add(type, property.Name);
        return all;
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Property_ThatDiffers_IsSeen_UnlessItIsAPlace(Type type, string name)
    {
        var property = type.GetProperty(name)!;
        object plain = Activator.CreateInstance(type)!, one = Activator.CreateInstance(type)!, other = Activator.CreateInstance(type)!;
        property.SetValue(one, Changed(property.PropertyType));
        property.SetValue(other, Changed(property.PropertyType)); // equal, and not the same object
        Assert.Equal(property.PropertyType == typeof(Place), AreSame(plain, one));
        Assert.True(AreSame(one, other));
    }

    [Fact]
    public void Block_ThatDiffers_IsSeen()
    {
        foreach (var property in typeof(Block).GetProperties())
        {
            Block plain = new(), one = new();
            var list = property.GetValue(one)!;
            list.GetType().GetMethod("Add")!.Invoke(list, [Activator.CreateInstance(list.GetType().GetGenericArguments()[0])]);
            Assert.False(AreSame(new MethodFacts { Blocks = [plain] }, new MethodFacts { Blocks = [one] }), property.Name);
        }
    }

    [Fact]
    public void Map_OfPlaces_SaysWhereTheyWent_AndRefusesWhatChangedOrder()
    {
        var (first, second) = (new Place("/a.cs", 10, 4, 1, 1, 1, 5), new Place("/a.cs", 20, 4, 2, 1, 2, 5));
        var moved = new PlaceMap();
        Assert.True(moved.Add([Method(first, second)], [Method(first, second with { Start = 30, Line = 3, EndLine = 3 })]));
        Assert.True(moved.KeepsOrder());
        Assert.Equal(3, moved.Of(second).Line);
        Assert.Equal(first, moved.Of(first));
        Assert.Equal(second with { File = "/b.cs" }, moved.Of(second with { File = "/b.cs" }));

        var swapped = new PlaceMap();
        Assert.True(swapped.Add([Method(first, second)], [Method(second, first)]));
        Assert.False(swapped.KeepsOrder());

        Assert.False(new PlaceMap().Add([Method(first, first)], [Method(first, second)]));
        Assert.False(new PlaceMap().Add([Method(first)], [Method(first, second)]));

        static MethodFacts Method(params Place[] sites) => new() { Sites = [.. sites.Select(place => new Site { Place = place })] };
    }

    private static bool AreSame(object one, object other) => (one, other) switch
    {
        (MethodFacts a, MethodFacts b) => FactComparison.AreSameElsewhere(a, b),
        (Site a, Site b) => FactComparison.AreSameElsewhere(a, b),
        (Value a, Value b) => FactComparison.Same(a, b),
        _ => throw new ArgumentException("no fact"),
    };

    private static object Changed(Type type) =>
        type == typeof(string) ? new string('x', 2)
        : type == typeof(bool) ? true
        : type == typeof(int) ? 7
        : type == typeof(object) ? new string('c', 1)
        : type == typeof(SiteKind) ? SiteKind.Await
        : type == typeof(Place) ? new Place("/a.cs", 1, 1, 1, 1, 1, 1)
        : type == typeof(Contract) ? new Contract(true, 1, true, 1)
        : type == typeof(Condition) ? Condition.Not(Condition.Result(1))!
        : type == typeof(Value) ? new Value { Nodes = ["=>M:A"] }
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? ListOf(type.GetGenericArguments()[0])
        : throw new NotSupportedException($"say how a {type} is changed");

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(element == typeof(string) ? "x" : Activator.CreateInstance(element), 0);
        return list;
    }
}
