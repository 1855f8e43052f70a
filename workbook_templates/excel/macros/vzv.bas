Attribute VB_Name = "vzv"
Option Explicit

' The buttons of vzv. Each hands its work to Python; texts are plain ASCII, so that they read the same on Windows and Mac.

Private Const TITLE As String = "vzv"

Public Sub Controleren()
    RunButton "import vzv_sheets.shells.excel.buttons as knoppen; knoppen.controleren()"
End Sub

Public Sub Bijwerken()
    RunButton "import vzv_sheets.shells.excel.buttons as knoppen; knoppen.bijwerken()"
End Sub

Public Sub BrievenMaken()
    RunButton "import vzv_sheets.shells.excel.buttons as knoppen; knoppen.brieven_maken()"
End Sub

Private Sub RunButton(PythonCommand As String)
    Dim Outcome As Variant

    On Error GoTo Failed
    If Not CanStart() Then Exit Sub
    Outcome = RunPython(PythonCommand)
    If Outcome = -1 Then
        MsgBox "De knop is niet klaar gekomen. Uw gegevens staan nog in de werkmap." & vbNewLine & vbNewLine & _
               "Stond in de vorige melding 'No module named vzv_sheets' of '... xlwings'? Dan is vzv hier niet " & _
               "compleet. Installeer vzv opnieuw met onderdeel excel (zie de README, 'Knoppen in Excel').", _
               vbExclamation, TITLE
    End If
    Exit Sub

Failed:
    MsgBox "Excel kan vzv niet starten." & vbNewLine & vbNewLine & _
           "Geef in een opdrachtvenster de opdracht:  vzv excel doctor" & vbNewLine & _
           "Die zegt wat er ontbreekt en wat u doet." & vbNewLine & vbNewLine & _
           "Melding van Excel: " & Err.Description, vbExclamation, TITLE
End Sub

Private Function CanStart() As Boolean
    #If Mac Then
        CanStart = CanStartOnMac()
    #Else
        CanStart = CanStartOnWindows()
    #End If
End Function

Private Function CanStartOnWindows() As Boolean
    Dim Interpreter As String

    CanStartOnWindows = True
    #If Not Mac Then
        Interpreter = GetConfig("INTERPRETER_WIN", "")
        ' Without a path RunPython looks for a Python of its own.
        If Interpreter = "" Or Interpreter = "python" Or Interpreter = "pythonw" Then Exit Function
        If Not FileExists(Interpreter) Then
            CanStartOnWindows = False
            MsgBox "Python is niet gevonden op de plek waar deze werkmap zoekt:" & vbNewLine & Interpreter & _
                   vbNewLine & vbNewLine & AnotherComputer(), vbExclamation, TITLE
        End If
    #End If
End Function

Private Function CanStartOnMac() As Boolean
    Dim Folder As String, Script As String

    CanStartOnMac = True
    #If Mac Then
        Folder = GetMacDir("$HOME", True)
        If Right$(Folder, 1) <> "/" Then Folder = Folder & "/"
        Script = Folder & "Library/Application Scripts/com.microsoft.Excel/xlwings-" & XLWINGS_VERSION & ".applescript"
        ' Excel may not be allowed to look there: the user decides.
        If Not FileExists(Script) Then
            CanStartOnMac = (MsgBox("Excel ziet het hulpscript van de knoppen niet. Geef dan eenmaal in Terminal de " & _
                "opdracht:  xlwings runpython install" & vbNewLine & "(met de xlwings van vzv; 'vzv excel doctor' " & _
                "toont de hele opdracht)." & vbNewLine & vbNewLine & "Hebt u dat al gedaan? Kies dan Ja om door te gaan.", _
                vbYesNo + vbExclamation, TITLE) = vbYes)
        End If
    #End If
End Function

Private Function AnotherComputer() As String
    AnotherComputer = "Staat vzv op deze computer? Geef dan in een opdrachtvenster:  vzv excel doctor" & vbNewLine & _
        "Zet de plek die daar bij 'Python' staat op het verborgen blad xlwings.conf, achter Interpreter_Win." & _
        vbNewLine & vbNewLine & "Staat vzv hier nog niet? Installeer het eerst (zie de README, 'Knoppen in Excel')."
End Function
