// The habits: a first line that says what stands here, files that fit, folders named for what they decide.
using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Permissions.House.Tests;

public sealed class HabitTests
{
    [Fact]
    public void File_BeginsWithASentence() =>
        Assert.All(House.Sources(), file => Assert.Matches(@"^\uFEFF?// \S.*[.:!?…]\s", House.Read(file)));

    [Fact]
    public void File_StaysUnder300Lines() =>
        Assert.All(House.Sources(), file => Assert.True(House.Read(file).Count(c => c == '\n') <= 300, file));

    [Fact]
    public void Folder_IsNamedForWhatItDecides() =>
        Assert.DoesNotContain(House.Sources(), file => Regex.IsMatch(file, "/(utils?|utility|utilities|helpers?|common|misc|core|extensions)/", RegexOptions.IgnoreCase));

    [Fact]
    public void File_HasNoRegionsAndNothingLeftToDo() =>
        Assert.DoesNotContain(House.Sources().Where(file => !file.EndsWith("HabitTests.cs", StringComparison.Ordinal)), file =>
            Regex.IsMatch(House.Read(file), @"#region|\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException"));

    [Fact]
    public void Product_SwallowsNoException() =>
        Assert.DoesNotContain(House.Sources("src", "analyzers"), file => Regex.IsMatch(House.Read(file), @"catch\s*(\([^)]*\))?\s*\{\s*\}"));
}
