// Compound assignment and increment call operators of the object itself.
// Harmless: those that write are not called.
var total = new Total();
Total derived = new Derived(); //! Harmless: Total derived = new Total();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { total += 1; } catch (UnauthorizedAccessException) { } //! Harmless: unchecked { total -= 1; }
try { total++; } catch (UnauthorizedAccessException) { } //! Harmless: total *= 2;
try { checked { total -= 1; } } catch (UnauthorizedAccessException) { } //! Harmless: Console.WriteLine(derived);
try { derived *= 2; } catch (UnauthorizedAccessException) { } //! Harmless:

class Total
{
    [Expect("PERM1001", "Main → Total.op_AdditionAssignment → File.WriteAllText")]
    public void operator +=(int number) => File.WriteAllText(Case.File, "x");

    [Expect("PERM1001", "Main → Total.op_IncrementAssignment → File.WriteAllText")]
    public void operator ++() => File.WriteAllText(Case.File, "x");

    public void operator -=(int number) => Console.WriteLine(number);

    [Expect("PERM1001", "Main → Total.op_CheckedSubtractionAssignment → File.WriteAllText")]
    public void operator checked -=(int number) => File.WriteAllText(Case.File, "x");

    public virtual void operator *=(int number) => Console.WriteLine(number);
}

class Derived : Total
{
    [Expect("PERM1001", "Main → Derived.op_MultiplicationAssignment → File.WriteAllText")]
    public override void operator *=(int number) => File.WriteAllText(Case.File, "x");
}
