// Fact files: what is written is read again, what is damaged is noticed, what nobody can notice is left out.
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;
using Permissions.Reachability.Facts;
using Xunit;

namespace Permissions.Reachability.Tests.FactFiles;

public sealed class FactFileTests
{
    private static readonly Place Place = new("/a.cs", 10, 4, 2, 3, 2, 7);

    // Not by attributes: the compiler writes those in UTF-8, which has no half of a pair.
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Unusual.Length)];

    private static readonly string[][] Unusual =
    [
        ["half \ud83d", "half \ud83d and more"],
        ["\ude00", "\\ude00"],
        ["one \ud83d\ude00", "one \ud83d\ude01"], // they begin alike up to the middle of a pair
        ["\\u", "\\u12", "\\\n\r\\n"],
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Texts_WhateverLettersTheyHave_AreReadAgain(int number)
    {
        var texts = Unusual[number];
        var types = texts.Select(text => new TypeFacts { Id = text }).ToArray();
        var written =
            Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetBytes(FactFileWriter.Write("N", "key", types, [])));
        Assert.Equal(texts, FactFile.Parse(written).Types.Select(type => type.Id));
    }

    [Fact]
    public void EveryFact_IsReadAgain()
    {
        var types = new[]
        {
            new TypeFacts
            {
                Id = "N.A`1", IsAbstract = true, IsPublic = true, HasStaticConstructor = true, Ancestors = ["N.A`1", "N.B"],
                Bases = ["N.B"],
                Implementations = [new("M:N.I.Do", "M:N.A`1.Do")], Overrides = [new("M:N.B.Go", "M:N.A`1.Go")],
                Constructors = ["M:N.A`1.#ctor"],
                PublicMethods = ["M:N.A`1.Do"], Attributes = ["N.MarkAttribute"], Mentioned = ["N.C"],
            },
            new TypeFacts { Id = "N.S", IsStruct = true }, new TypeFacts { Id = "N.I", IsInterface = true },
        };
        var block = new Block();
        block.Sites.Add(0);
        block.Next.Add(new(1, Condition.And(Condition.Not(Condition.Result(0)), new(ConditionKind.Given, 0, 1)), WhenTrue: true));
        block.Assignments.Add(new(1, Value.Local("M:N.A`1.Do", "a"), Condition.Or(Condition.Stored(Value.Field("F:N.A`1.f")), null)));
        block.Handlers.Add(1);
        var methods = new[]
        {
            new MethodFacts
            {
                Id = "M:N.A`1.Do", Name = "A.Do", Type = "N.A`1", Place = Place, IsStatic = true, IsPublic = true, IsAsync = true,
                IsIterator = true, IsNested = true, IsTypeInitializer = true,
                IsPassedOver = true, IsModuleInitializer = true, ParameterTypes = ["System.Int32"], Attributes = ["N.X"],
                Contract = new(true, 3, true, 5), Created = ["N.A`1"], Unreadable = "two\nlines, \\ and \r",
                Flows = [new(Value.Parameter("M:N.A`1.Do", 0), Value.Field("F:N.A`1.f"))], Blocks = [block, new()],
                Sites =
                [
                    new()
                    {
                        Kind = SiteKind.Call, Target = "M:System.IO.File.Open", Touches = "N.T", IsVirtual = true, IsOwn = true,
                        IsNative = true, NeverReturns = true, IsAsync = true, Guards = 7, MakesTypeParameter = true,
                        CanHaveStub = true, Contract = new(false, 0, true, 0), ReceiverType = "N.R{N.A}", Types = ["N.A"],
                        Result = Value.Call("M:N.A`1.Do", 0), Place = Place,
                        Receiver = new() { Nodes = [Value.Local("M:N.A`1.Do", "a|b"), Value.Body("M:N.L")], IsExpressionTree = true },
                        Arguments = [new() { Constant = 3, Condition = new(ConditionKind.Named, 9) }, new() { Constant = "text" },
                            new() { Constant = new PermissionConstant(9) }, new() { Constant = new TypeConstant("N.A") },
                            new() { Elements = [new() { Constant = "in" }, Value.Nothing] }],
                    },
                    new() { Kind = SiteKind.Await, Target = "" },
                ],
            },
            new MethodFacts { Id = "M:N.S.Go", Name = "", Type = "" },
        };
        var text = FactFileWriter.Write("N", "key", types, methods);
        var file = FactFile.Parse(text);
        Assert.Equal(("N", "key", null), (file.Assembly, file.Key, file.Unreadable));
        Assert.Equal(methods.Select(method => method.Id), file.Headings.Select(heading => heading.Id));
        var read = Enumerable.Range(0, methods.Length).Select(file.Method).ToList();
        Assert.All(read, method => Assert.Equal("N", method.ReferencedAssembly));
        Assert.Equal(text, FactFileWriter.Write("N", "key", file.Types, read));
        Assert.Equal(All(methods).Replace("\"AssemblyName\":\"\",\"IsReferenced\":false", "\"AssemblyName\":\"N\",\"IsReferenced\":true"),
            All(read));
        Assert.Equal(All(types).Replace("\"IsReferenced\":false", "\"IsReferenced\":true"), All(file.Types));

        // every property that there is, also one that writer and reader both forgot
        static string All<T>(T facts) => JsonSerializer.Serialize(facts, new JsonSerializerOptions { IgnoreReadOnlyProperties = true });
    }

    [Fact]
    public void Unreadable_SaysWhy() =>
        Assert.Equal("native\ncode", FactFile.Parse(FactFileWriter.WriteUnreadable("N", "key", "native\ncode")).Unreadable);

    [Fact]
    public void Damage_IsNoticed_WhereverItIs()
    {
        var text = FactFileWriter.Write("N", "key", [new() { Id = "N.A" }],
            [new() { Id = "M:N.A.Go", Name = "A.Go", Type = "N.A", Sites = [new() { Target = "M:N.B" }] }]);
        for (var at = 0; at < text.Length; at++)
        {
            Assert.Throws<InvalidDataException>(() => FactFile.Parse(text[..at]));
            Assert.Throws<InvalidDataException>(() => FactFile.Parse(text.Remove(at, 1).Insert(at, text[at] == 'Q' ? "R" : "Q")));
        }
    }

    [Fact]
    public void WhatNobodyCanNotice_IsLeftOut()
    {
        Site To(string target, bool isVirtual = false) =>
            new() { Kind = SiteKind.Call, Target = target, IsOwn = target.StartsWith("M:N.", System.StringComparison.Ordinal),
                IsVirtual = isVirtual };
        MethodFacts Method(string name, params Site[] sites) => new() { Id = "M:N.A." + name, Name = name, Type = "N.A", Sites = sites };
        var methods = new[]
        {
            Method("Adds"), Method("CallsAdds", To("M:N.A.Adds")), Method("Writes", To("M:System.IO.File.Delete(System.String)")),
            Method("Both", To("M:N.A.Adds"), To("M:N.A.Writes")), Method("Runs", new Site { Kind = SiteKind.Invoke }),
            Method("Asks", To("M:N.I.Do", isVirtual: true)),
            Method("AsksInside", To("M:N.J.Do", isVirtual: true)), Method("CallsOthers", To("M:Other.C.Do")),
        };
        var types = new TypeFacts[] { new() { Id = "N.A" }, new() { Id = "N.I", IsInterface = true, IsPublic = true },
            new() { Id = "N.J", IsInterface = true }, new() { Id = "N.Unused" } };
        var (keptTypes, kept) = Relevance.Of(types, methods, PermissionCatalog.BuiltIn);
        Assert.Equal(["Writes", "Both", "Runs", "Asks", "CallsOthers"], kept.Select(method => method.Name));
        Assert.Equal(["M:N.A.Writes"], kept.Single(method => method.Name == "Both").Sites.Select(site => site.Target));
        Assert.Equal(["N.I"], keptTypes.Select(type => type.Id));
    }
}
